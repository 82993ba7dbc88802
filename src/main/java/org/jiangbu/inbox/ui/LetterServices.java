package org.jiangbu.inbox.ui;

import org.jiangbu.correspondence.Comments;
import org.jiangbu.correspondence.Consultations;
import org.jiangbu.correspondence.Copies;
import org.jiangbu.correspondence.LetterCounts;
import org.springframework.stereotype.Component;

/** What people say to each other about a case. */
@Component
record LetterServices(Comments comments, Consultations consultations, Copies copies, LetterCounts counts) {}
