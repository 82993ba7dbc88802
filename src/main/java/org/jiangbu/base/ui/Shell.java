package org.jiangbu.base.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.Theme;

/** The page around all screens. */
@Theme("jiangbu")
public class Shell implements AppShellConfigurator {}
