package esperanza.notification.alert.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table, for reading. */
@Entity
@Table(name = "alert")
public class AlertRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    String kind;
    String role;
    UUID deadline;

    @Column(name = "raised_at")
    Instant raisedAt;

    boolean answered;

    @Column(name = "paged_role")
    String pagedRole;

    String person;
    int rounds;

    @Column(name = "answered_by")
    String answeredBy;

    @Column(name = "answered_at")
    Instant answeredAt;

    boolean settled;
    int version;
}
