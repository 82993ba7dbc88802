package org.jiangbu.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/** Keeps what a screen shows, to be looked at. */
final class Camera {
    /** What lies below a screen's edge lies in a part that scrolls by itself; so high a screen shows all of it. */
    private static final int WHOLE_HEIGHT = 2600;

    private final Page page;
    private final Path pictures;

    Camera(Page page, Path pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** @param rest waits until the screen has come to rest */
    void wholePicture(String name, Runnable rest) {
        ViewportSize screen = page.viewportSize();
        page.setViewportSize(screen.width, WHOLE_HEIGHT);
        rest.run();
        picture(name);
        page.setViewportSize(screen.width, screen.height);
    }
}
