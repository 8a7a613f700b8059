package esperanza.intake.disclosure.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the identity requests: codes only. */
@Entity
@Table(name = "identity_request")
public class IdentityRequest {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "case_number")
    String caseNumber;

    long position;

    @Column(name = "requested_at")
    Instant requestedAt;

    String purpose;

    String role;

    String institution;

    String state;
}
