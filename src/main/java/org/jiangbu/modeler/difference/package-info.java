/**
 * What changed between two versions of a model and its forms, in sentences. It compares whatever stands in the files, fact by
 * fact, and then looks for the best words: what no word is made for still gets a general sentence, so that nothing that
 * differs is passed over.
 */
@NullMarked
package org.jiangbu.modeler.difference;

import org.jspecify.annotations.NullMarked;
