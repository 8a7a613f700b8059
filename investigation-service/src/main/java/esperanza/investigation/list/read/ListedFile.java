package esperanza.investigation.list.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code case_file}, for reading. */
@Entity
@Table(name = "case_file")
public class ListedFile {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "report_id")
    UUID reportId;

    long position;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "first_level_area")
    String firstLevelArea;

    String investigator;

    boolean released;

    @Column(name = "first_hypothesis")
    String firstHypothesis;

    String standing;

    int reviews;

    /** The number of the case as a number. */
    @Column(name = "number_value", insertable = false, updatable = false)
    long numberValue;
}
