package esperanza.access;

/** The decision of {@link Access#decide}. */
public sealed interface Verdict {

    record Permit() implements Verdict {}

    /**
     * The action is refused.
     *
     * @param concealed true: answer 404, as if the resource did not exist
     */
    record Deny(String code, boolean concealed) implements Verdict {}
}
