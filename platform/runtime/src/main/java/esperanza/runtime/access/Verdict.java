package esperanza.runtime.access;

/** What the decision says. */
public sealed interface Verdict {

    record Permit() implements Verdict {}

    /**
     * No.
     *
     * @param concealed answer as if it did not exist
     */
    record Deny(String code, boolean concealed) implements Verdict {}
}
