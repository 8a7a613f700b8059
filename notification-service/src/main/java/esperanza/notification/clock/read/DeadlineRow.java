package esperanza.notification.clock.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table, for reading. */
@Entity
@Table(name = "deadline")
public class DeadlineRow {

    @Id
    UUID id;

    @Column(name = "rule_id")
    String ruleId;

    @Column(name = "case_id")
    UUID caseId;

    UUID party;
    UUID measure;
    UUID about;
    String holder;
    Instant start;
    Instant due;

    @Column(name = "explanation_en")
    String explanationEn;

    @Column(name = "explanation_es")
    String explanationEs;

    /** Null for a clock that started before there was Portuguese. */
    @Column(name = "explanation_pt")
    String explanationPt;

    String state;
    String confirmation;

    @Column(name = "in_time")
    Boolean inTime;

    @Column(name = "acted_at")
    Instant actedAt;
}
