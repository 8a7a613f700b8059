package esperanza.investigation.pattern.read;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file that stands beside others. */
public record SeriesFile(UUID caseId, Instant registeredAt, Optional<String> firstLevelArea) {

    static final String COLUMNS = "f.case_id, f.registered_at, f.first_level_area";

    static SeriesFile of(Row row) {
        return new SeriesFile(
                row.getUUID("case_id"),
                row.getOffsetDateTime("registered_at").toInstant(),
                Optional.ofNullable(row.getString("first_level_area")));
    }
}
