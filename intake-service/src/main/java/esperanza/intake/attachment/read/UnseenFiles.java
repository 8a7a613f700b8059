package esperanza.intake.attachment.read;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** How much of strangers nobody has looked at yet. */
@Singleton
public class UnseenFiles {

    /**
     * Exact sizes stand in no table. A file counts as the least that its class holds, and 64 KiB in the smallest: many
     * small files must not shut the door for large ones. After a month it counts no more: a flood that nobody opens must
     * not shut the door for ever.
     */
    private static final String KIBIBYTES = """
            select coalesce(sum(case size_class when 'UP_TO_1_MIB' then 64 when 'UP_TO_8_MIB' then 1024 else 8192 end), 0)
            from unseen_file where since > clock_timestamp() - interval '30 days'""";

    private static final long KIBIBYTE = 1024;

    private final Queries queries;

    UnseenFiles(Queries queries) {
        this.queries = queries;
    }

    /** At least so many bytes, about. */
    public Uni<Long> bytes() {
        return queries.rowsInTime(KIBIBYTES, Tuple.tuple(), row -> row.getLong(0) * KIBIBYTE)
                .map(List::getFirst);
    }
}
