package esperanza.notification.picture.making;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import esperanza.notification.picture.read.Picture;

/** The national picture as it is sent, with the number of its frame. */
public record NumberedPicture(long frame, @JsonUnwrapped Picture picture) {}
