package esperanza.files.upload;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An upload, with what only the server needs.
 *
 * @param contentId the subject of the file's key
 * @param kid the id of that key
 * @param fence of the append that asked
 */
record UploadRow(Upload upload, UUID contentId, UUID kid, long fence) {

    static final String COLUMNS = "upload_id, owner, length, received, expires_at, handed_on, content_id, kid, fence";

    static UploadRow from(Row row) {
        Upload upload = new Upload(
                row.getUUID("upload_id"),
                row.getString("owner"),
                Optional.ofNullable(row.getLong("length")).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                row.getLong("received"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getBoolean("handed_on"));
        return new UploadRow(upload, row.getUUID("content_id"), row.getUUID("kid"), row.getLong("fence"));
    }

    UUID id() {
        return upload.id();
    }
}
