package org.jiangbu.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jiangbu.demo.DemoSeason;
import org.springframework.stereotype.Component;

/** Takes the demonstration's page away where there is none. */
@Component
class DemoRoutes implements VaadinServiceInitListener {
    private final transient DemoSeason season;

    DemoRoutes(DemoSeason season) {
        this.season = season;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!season.isDemo()) {
            RouteConfiguration.forRegistry(event.getSource().getRouter().getRegistry())
                    .removeRoute(DemoView.class);
        }
    }
}
