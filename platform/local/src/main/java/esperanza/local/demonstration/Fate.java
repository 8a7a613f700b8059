package esperanza.local.demonstration;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The state of a made-up case when the demonstration ends, and how many of these cases there are. */
enum Fate {
    /** The report is still unread. */
    WAITS(10),
    /** Only told in words, and without consent. */
    UNCODED(4),
    /** An officer reads it. */
    CLAIMED(3),
    /** Triaged, and the receipt is acknowledged: both terms are met. */
    TRIAGED(5),
    /** Danger is declared, and nobody has decided. */
    DANGER(2),
    /** A measure is decided and not handed over. */
    DECIDED(4),
    HANDED_OVER(3),
    CONFIRMED(3),
    /** The other side says that nothing was handed over. */
    CONTESTED(2),
    /** An investigator answers for the file. */
    TAKEN(5),
    /** An act is ordered whose date passes within a minute. */
    ACT_OVERDUE(5),
    ACT_DONE(4),
    /** The police is accused: its people do not find the case. */
    WALLED(1),
    /** A community decides by its assembly. */
    COLLECTIVE(2),
    IDENTITY_ASKED(2),
    IDENTITY_DENIED(1),
    /** Somebody who is not assigned opens the case because it cannot wait. */
    GLASS_BROKEN(1),
    /** The ombudsman demands an answer. */
    DEMANDED(2),
    /** The report went to the prosecutor, who does not acknowledge it. */
    TRANSFERRED(1);

    private final int cases;

    Fate(int cases) {
        this.cases = cases;
    }

    /** One for each case. */
    static Stream<Fate> all() {
        return Arrays.stream(values())
                .map(fate -> Collections.nCopies(fate.cases, fate))
                .flatMap(List::stream);
    }

    boolean inDanger() {
        return switch (this) {
            case DANGER, DECIDED, HANDED_OVER, CONFIRMED, CONTESTED -> true;
            default -> false;
        };
    }
}
