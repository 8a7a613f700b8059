package esperanza.notification.picture.read;

/** Says whether a count is far enough from what it was when it moved last. */
@FunctionalInterface
public interface Moves {

    /** @param count its area and its name */
    boolean isFarEnough(String count, long then, long now);
}
