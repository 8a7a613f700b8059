package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The id of a report, told once by one person or body. Random (UUIDv4): an outsider who sees it learns neither time nor
 * count.
 */
public record ReportId(UUID value) implements Identifier {

    public ReportId {
        requireNonNull(value);
    }
}
