package esperanza.notification.picture.making;

/**
 * A frame of the national picture as it is sent.
 *
 * @param body JSON on one line
 */
public record PictureFrame(long frame, String body) {}
