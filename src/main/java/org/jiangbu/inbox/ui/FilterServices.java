package org.jiangbu.inbox.ui;

import org.jiangbu.base.Messages;
import org.jiangbu.inbox.ListColumns;
import org.jiangbu.inbox.SavedFilters;
import org.jiangbu.region.Areas;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.Models;
import org.springframework.stereotype.Component;

/** What the screens of saved filters and columns ask and show with. */
@Component
record FilterServices(
        SavedFilters saved, ListColumns columns, Models models, RoleBook roles, Areas areas, Messages messages) {}
