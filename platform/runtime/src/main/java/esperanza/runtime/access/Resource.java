package esperanza.runtime.access;

/** What is asked for, as far as the decision needs to know it. */
public sealed interface Resource {

    /** What stands around the case it belongs to. */
    Wall wall();

    /** Nothing in particular: a list, a stream, something new. */
    record Unspecified() implements Resource {

        /** Around each of what is in it. */
        @Override
        public Wall wall() {
            return Wall.NONE;
        }
    }

    /** A report: whoever sent it may read it. */
    record ReportOf(String sender, Wall wall) implements Resource {}

    /** Something that belongs to a case of the mechanism. */
    record OfCase(Wall wall) implements Resource {}

    /** A sealed part of a report, and whether it is there for those who protect and for those who investigate. */
    record SealedOf(boolean forProtection, boolean forInvestigation, Wall wall) implements Resource {}
}
