package esperanza.investigation.list.read;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.runtime.query.Queries;
import esperanza.runtime.staff.StaffLoad;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the open files of each investigator. */
@Singleton
class OpenFiles implements StaffLoad {

    private static final String COUNT = """
            select file.investigator, count(*) files from case_file file
            where file.investigator is not null and not file.released and file.standing = 'OPEN' and %s
            group by file.investigator""".formatted(MayKnow.of("file.case_id", "$1"));

    private final Queries queries;

    OpenFiles(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<Map<String, Integer>> of(Caller caller, Action action) {
        Tuple credential = Tuple.of(MayKnow.credential(caller.credential(action)));
        return queries.rowsInTime(
                        COUNT, credential, row -> Map.entry(row.getString("investigator"), row.getInteger("files")))
                .map(rows ->
                        rows.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
