package esperanza.notification.adapter.picture;

/**
 * A frame as it is sent.
 *
 * @param body JSON on one line
 */
record PictureFrame(long frame, String body) {}
