package org.jiangbu.declaration.ui;

import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.Evidences;
import org.jiangbu.declaration.ExpectedAwards;
import org.jiangbu.declaration.LineAdvice;
import org.jiangbu.declaration.OtherDeclarations;
import org.jiangbu.people.Households;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screens of declaring ask. */
@Component
record FormServices(
        Declarations declarations,
        Evidences evidences,
        ExpectedAwards awards,
        LineAdvice advice,
        OtherDeclarations others,
        Households households,
        Programmes programmes,
        Areas areas,
        WorkItems workItems,
        ApprovalForms approvalForms,
        LineTexts texts,
        ObjectProvider<DeclarationNote> notes) {}
