package esperanza.investigation.evidence.read;

import esperanza.files.FileErased;
import esperanza.files.domain.Manifest;
import esperanza.files.segment.SealedWords;
import esperanza.runtime.Together;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.FileKey;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that investigators sent, and that are not evidence yet. A file can be secured for 23 hours; after 24 it is
 * removed, so no file is removed while somebody secures it.
 */
@Singleton
public class UploadedFiles {

    /** Stands for the sender of a copy that this service made. */
    private static final String OURSELVES = "copies";

    /**
     * A copy that this service made.
     *
     * @param tool the program that made the copy, with its version
     */
    public record Uploaded(Manifest manifest, Optional<String> tool) {}

    /** A file that became no evidence, if its key still opens what is known of it. */
    public record Unused(UUID uploadId, UUID contentId, Optional<Manifest> manifest) {}

    private static final String KEEP = """
            insert into uploaded_file(upload_id, owner, content_id, kid, manifest)
            values ($1, $2, $3, $4, $5)
            on conflict do nothing""";

    private static final String FIND = """
            select upload_id, content_id, kid, manifest, tool from uploaded_file
             where upload_id = $1 and owner = $2 and received_at > now() - interval '23 hours'""";

    private static final String USE = """
            update uploaded_file set item = $3
             where upload_id = $1 and owner = $2 and (item is null or item = $3)""";

    private static final String BEGIN = """
            insert into uploaded_file(upload_id, owner, content_id, kid, item) values ($1, $2, $1, $3, $4)""";

    private static final String FINISH = """
            update uploaded_file set manifest = $2, tool = $3, received_at = clock_timestamp() where upload_id = $1""";

    private static final String MADE = """
            select upload_id, content_id, kid, manifest, tool from uploaded_file
             where item = $1 and owner = $2 and manifest is not null and received_at > now() - interval '23 hours'
             order by received_at limit 1""";

    private static final String UNUSED = """
            select upload_id, content_id, kid, manifest from uploaded_file u
             where received_at < now() - interval '24 hours' and not exists (
               select from event e where e.category = 'custody' and e.type like '%.evidence-secured.%'
                  and convert_from(e.clear, 'UTF8')::jsonb ->> 'contentId' = u.content_id::text)
             limit 20""";

    private static final String FORGET_USED = """
            delete from uploaded_file u where received_at < now() - interval '24 hours' and exists (
              select from event e where e.category = 'custody' and e.type like '%.evidence-secured.%'
                 and convert_from(e.clear, 'UTF8')::jsonb ->> 'contentId' = u.content_id::text)""";

    private static final String FORGET = "delete from uploaded_file where upload_id = $1";

    private final Queries queries;
    private final FileKeys keys;
    private final EventJson json;

    UploadedFiles(Queries queries, FileKeys keys, EventJson json) {
        this.queries = queries;
        this.keys = keys;
        this.json = json;
    }

    /** Safe to repeat. */
    public Uni<Void> keep(UUID uploadId, String owner, Manifest file) {
        return key(file)
                .chain(key -> queries.change(
                        KEEP, Tuple.of(uploadId, owner, file.contentId(), file.kid(), seal(key, json.bytes(file)))))
                .replaceWithVoid();
    }

    /** From now on the key of a copy is known, and ends after a day unless the copy becomes evidence. */
    public Uni<Void> begin(FileKey key, UUID item) {
        return queries.change(BEGIN, Tuple.of(key.contentId(), OURSELVES, key.kid(), item))
                .replaceWithVoid();
    }

    /** The copy is whole. */
    public Uni<Void> finish(Uploaded copy) {
        Manifest file = copy.manifest();
        return key(file)
                .chain(key -> queries.change(
                        FINISH,
                        Tuple.of(file.contentId(), seal(key, json.bytes(file)))
                                .addValue(copy.tool()
                                        .map(tool -> seal(key, tool.getBytes(StandardCharsets.UTF_8)))
                                        .orElse(null))))
                .replaceWithVoid();
    }

    /** Whether the upload is for this item alone from now on. Safe to repeat. */
    public Uni<Boolean> use(UUID uploadId, String owner, UUID item) {
        return queries.change(USE, Tuple.of(uploadId, owner, item)).map(rows -> rows > 0);
    }

    /** The copy that this service made for this item. */
    public Uni<Optional<Uploaded>> made(UUID item) {
        return one(MADE, Tuple.of(item, OURSELVES));
    }

    /** A file that this person sent. */
    public Uni<Optional<Manifest>> find(UUID uploadId, String owner) {
        return one(FIND, Tuple.of(uploadId, owner)).map(found -> found.map(Uploaded::manifest));
    }

    private Uni<Optional<Uploaded>> one(String sql, Tuple arguments) {
        return queries.rows(sql, arguments, row -> row)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(Optional.empty()) : uploaded(rows.getFirst()));
    }

    private Uni<Optional<Uploaded>> uploaded(Row row) {
        return key(row).map(key -> key.flatMap(there -> opened(there, row, "manifest")
                .map(words -> new Uploaded(
                        json.value(words, Manifest.class),
                        opened(there, row, "tool").map(tool -> new String(tool, StandardCharsets.UTF_8))))));
    }

    /** Files that became no evidence in time. Those that did are forgotten here. */
    public Uni<List<Unused>> unused() {
        return queries.change(FORGET_USED, Tuple.tuple())
                .chain(() -> queries.rows(UNUSED, Tuple.tuple(), row -> row))
                .chain(rows -> Together.ask(rows, row -> manifest(row)
                        .map(file -> new Unused(row.getUUID("upload_id"), row.getUUID("content_id"), file))));
    }

    public Uni<Void> forget(UUID uploadId) {
        return queries.change(FORGET, Tuple.of(uploadId)).replaceWithVoid();
    }

    /** A copy that never became whole has no manifest. */
    private Uni<Optional<Manifest>> manifest(Row row) {
        return key(row).map(key ->
                key.flatMap(there -> opened(there, row, "manifest")).map(words -> json.value(words, Manifest.class)));
    }

    private static Optional<byte[]> opened(FileKey key, Row row, String column) {
        return Optional.ofNullable(row.getBuffer(column)).map(words -> SealedWords.open(key, words.getBytes()));
    }

    private static Buffer seal(FileKey key, byte[] words) {
        return Buffer.buffer(SealedWords.seal(key, words));
    }

    private Uni<FileKey> key(Manifest file) {
        return keys.named(file.contentId(), file.kid()).map(key -> key.orElseThrow(FileErased::new));
    }

    private Uni<Optional<FileKey>> key(Row row) {
        return keys.named(row.getUUID("content_id"), row.getUUID("kid"));
    }
}
