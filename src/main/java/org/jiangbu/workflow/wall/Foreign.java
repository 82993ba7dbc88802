package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.impl.util.xml.Element;

/** Something in a model that the vocabulary does not have. */
record Foreign(String what, Element where) {}
