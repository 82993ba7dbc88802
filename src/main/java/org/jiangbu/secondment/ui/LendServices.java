package org.jiangbu.secondment.ui;

import java.time.Clock;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.secondment.Secondments;
import org.jiangbu.security.RoleBook;
import org.springframework.stereotype.Component;

/** What the screens of secondments, and the boards that open their dialog, ask and show with. */
@Component
public record LendServices(Secondments secondments, Areas areas, RoleBook roles, Messages messages, Clock clock) {}
