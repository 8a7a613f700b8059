package esperanza.investigation.stamp.domain;

import esperanza.kernel.AtLeast;
import esperanza.kernel.Form;
import java.util.UUID;

/**
 * How far a history went.
 *
 * @param category {@code evidence} or {@code custody}
 * @param hash of its last event, which the log chains to all before
 */
public record StampedHead(
        @AtLeast(1) String category,
        UUID streamId,
        @AtLeast(1) int version,
        @Form(Form.SHA256) String hash) {}
