package esperanza.protection.plan.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code waiting_matter}, for reading: a matter that waits for the next act. */
@Entity
@Table(name = "waiting_matter")
public class WaitingMatter {

    /** The act for which a matter waits. */
    public enum What {
        /** The body is called, or the person who decides alone decides. */
        PREPARED,
        /** The body decides on the day for which it was called. */
        ON_AGENDA,
        /** The decision is signed or returned. */
        TO_SIGN,
        /** The person is told. */
        TO_TELL,
        /** Nothing: the person was told, or the matter was withdrawn. */
        DONE
    }

    @Id
    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "case_id")
    UUID caseId;

    String body;

    String what;

    Instant due;

    /** When the body meets; null if it was not called. */
    @Column(name = "meets_on")
    Instant meetsOn;

    @Column(name = "papers_sent")
    boolean papersSent;

    long position;
}
