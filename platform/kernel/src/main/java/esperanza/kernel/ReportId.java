package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What one person or body told us, once. Random (UUIDv4): an outsider who sees it learns neither time nor count. */
public record ReportId(UUID value) implements Identifier {

    public ReportId {
        requireNonNull(value);
    }
}
