package esperanza.runtime.access;

/** What is asked for, as far as the decision needs to know it. */
public sealed interface Resource {

    /** Nothing in particular: a list, a stream, something new. */
    record Unspecified() implements Resource {}

    /** A report: whoever sent it may read it. */
    record ReportOf(String sender) implements Resource {}

    /** Something that belongs to a case of the mechanism. */
    record OfCase() implements Resource {}

    /** A sealed part of a report, and whether it is there for those who protect and for those who investigate. */
    record SealedOf(boolean forProtection, boolean forInvestigation) implements Resource {}
}
