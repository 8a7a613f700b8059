package esperanza.intake.triage.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the queue: codes only. */
@Entity
@Table(name = "report_queue")
public class QueuedReport {

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "case_number")
    String caseNumber;

    int version;

    @Column(name = "received_at")
    Instant receivedAt;

    String channel;

    @Column(name = "first_level_area")
    String firstLevelArea;

    @Column(name = "imminent_danger")
    boolean imminentDanger;

    String urgency;

    @Column(name = "urgency_rank")
    int urgencyRank;

    @Column(name = "referred_to")
    String referredTo;

    String codes;

    boolean test;

    @Column(name = "new_since")
    Instant newSince;

    @Column(name = "claimed_by")
    String claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    /** The number of the case as a number. */
    @Column(name = "number_value", insertable = false, updatable = false)
    long numberValue;
}
