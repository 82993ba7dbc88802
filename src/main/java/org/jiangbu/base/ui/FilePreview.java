package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A kept file as it can be looked at: a picture small, and large at a click; what is no picture by its name. */
public final class FilePreview extends Span {
    /** @param address where the file is read, within the application; whoever may not read it sees no picture */
    public FilePreview(String address, String mime, String fileName) {
        addClassName("file-preview");
        if (mime.startsWith("image/")) {
            Button look = new Button(picture(address, fileName), click -> large(address, fileName)
                    .open());
            look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            look.setAriaLabel(text("base.ui.file.look", fileName));
            add(look);
        } else {
            add(VaadinIcon.FILE_TEXT_O.create());
        }
        add(link(address, fileName));
    }

    private static Image picture(String address, String fileName) {
        Image picture = new Image(address, fileName);
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static Dialog large(String address, String fileName) {
        Dialog dialog = new Dialog(fileName, picture(address, fileName));
        dialog.addClassName("file-large");
        dialog.setMaxWidth("96vw");
        dialog.getFooter().add(link(address, text("base.ui.file.save")));
        dialog.getFooter().add(new Button(text("base.ui.close"), click -> dialog.close()));
        return dialog;
    }
}
