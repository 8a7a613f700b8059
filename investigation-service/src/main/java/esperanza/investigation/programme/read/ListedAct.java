package esperanza.investigation.programme.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code act}, for reading. */
@Entity
@Table(name = "act")
public class ListedAct {

    @Id
    @Column(name = "act_id")
    UUID actId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "line_id")
    UUID lineId;

    String type;

    String owner;

    Instant due;

    String state;

    @Column(name = "ended_at")
    Instant endedAt;
}
