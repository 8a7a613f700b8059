package esperanza.files.segment;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of all segments that some file or upload has. The sweep removes the others. */
public final class SegmentNames {

    private static final String ADD = "insert into file_segment(name) values ($1) on conflict do nothing";
    private static final String REMOVE = "delete from file_segment where name = any($1)";
    private static final String KNOWN = "select name from file_segment where name = any($1)";

    private final Queries queries;

    public SegmentNames(Queries queries) {
        this.queries = queries;
    }

    public Uni<Void> add(String name) {
        return queries.change(ADD, Tuple.of(name)).replaceWithVoid();
    }

    public Uni<Void> remove(List<String> names) {
        return queries.change(REMOVE, Tuple.of(names.toArray(String[]::new))).replaceWithVoid();
    }

    /** Those of these names that are in the table. */
    public Uni<Set<String>> known(List<String> names) {
        return queries.rows(KNOWN, Tuple.of(names.toArray(String[]::new)), row -> row.getString("name"))
                .map(HashSet::new);
    }
}
