package esperanza.investigation.programme.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code touched_file}, for reading. */
@Entity
@Table(name = "touched_file")
public class TouchedFile {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "touched_at")
    Instant touchedAt;

    @Column(name = "last_act")
    UUID lastAct;
}
