package org.jiangbu.modeler;

import java.util.List;
import org.jiangbu.modeler.difference.Change;
import org.jiangbu.workflow.release.ModelFiles;

/**
 * Two versions of a process side by side.
 *
 * @param changes what is different, the flow first; empty if nothing is
 */
public record Difference(ModelFiles before, ModelFiles after, List<Change> changes) {}
