package org.jiangbu.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A photo of a bank card, as far as a computer cares. */
final class Photo {
    private Photo() {}

    static byte[] ofCard(String accountNo) throws IOException {
        BufferedImage card = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setColor(new Color(0x2F6B4F));
        pen.fillRect(20, 20, 600, 360);
        pen.setColor(Color.WHITE);
        pen.setFont(pen.getFont().deriveFont(36f));
        pen.drawString(accountNo, 90, 240);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(card, "png", png);
        return png.toByteArray();
    }
}
