package esperanza.protection.plan.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code to_assess}, for reading: what waits for an analyst in one case of a plan. */
@Entity
@Table(name = "to_assess")
public class ToAssess {

    /** Why a plan waits for an analyst. */
    public enum What {
        /** The risk was never assessed. */
        NEVER,
        /** A rating waits for a second person. */
        SECOND,
        /** Something happened after the level was found, and nobody has said what follows. */
        REVIEW,
        /** The next assessment has its date, or a review called for one at once. */
        AGAIN
    }

    @Id
    long position;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "case_id")
    UUID caseId;

    String what;

    Instant due;

    /** Pseudonym of the person whose rating waits; null if no rating does. */
    String rater;
}
