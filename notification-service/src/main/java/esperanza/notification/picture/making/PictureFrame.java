package esperanza.notification.picture.making;

import java.time.Instant;

/**
 * A frame of the national picture as it is sent.
 *
 * @param at when it was made, to the second
 * @param body JSON on one line
 */
public record PictureFrame(long frame, Instant at, String body) {

    /** The type of the CloudEvent of a frame, in the topic and in the stream. */
    public static final String MADE = "esperanza.picture.frame-made.v1";
}
