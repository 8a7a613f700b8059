package esperanza.notification.timeline.read;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table, for reading. */
@Entity
@Table(name = "timeline")
public class TimelineRow {

    /** Case and position. */
    @Embeddable
    public record Key(@Column(name = "case_id") UUID caseId, long position) {}

    @EmbeddedId
    Key key;

    /** The other cases that the event names, separated by a space; null if there are none. */
    String others;

    Instant at;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String service;
    String what;
    String audience;

    @Column(name = "actor_kind")
    String actorKind;

    @Column(name = "actor_role")
    String actorRole;

    @Column(name = "actor_institution")
    String actorInstitution;

    String clock;
    String detail;
    String confirmation;
}
