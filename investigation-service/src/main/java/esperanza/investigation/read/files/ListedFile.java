package esperanza.investigation.read.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the list, for reading. */
@Entity
@Table(name = "listed_file")
public class ListedFile {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    long position;

    @Column(name = "registered_at")
    Instant registeredAt;

    boolean taken;

    @Column(name = "first_hypothesis")
    String firstHypothesis;
}
