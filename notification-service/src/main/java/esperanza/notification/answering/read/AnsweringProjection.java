package esperanza.notification.answering.read;

import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts how alerts are answered, each once when it is: a page of the figures then reads buckets and no alerts. */
@ApplicationScoped
public class AnsweringProjection implements Projection {

    public static final String NAME = "answering";

    private final Weeks weeks;

    AnsweringProjection(Weeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("answering_count", "answering_way", "answering_open", "answering_called", "answering_page");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Answered batch = Answered.in(events);
        return batch.events().isEmpty() ? Uni.createFrom().voidItem() : apply(new AnsweringTables(transaction), batch);
    }

    private Uni<Void> apply(AnsweringTables tables, Answered batch) {
        return tables.pages(batch.messages())
                .map(batch::addressees)
                .chain(addressees -> tables.open(batch.alerts(), batch.reached(addressees))
                        .chain(open -> counted(tables, batch, addressees, open)))
                .chain(() -> tables.keep(batch.pages(), batch.over()));
    }

    private Uni<Void> counted(
            AnsweringTables tables, Answered batch, Map<UUID, Addressee> addressees, List<OpenAlert> open) {
        AnsweringFold fold = new AnsweringFold(weeks);
        open.forEach(fold::found);
        return tables.called(people(batch, open)).chain(called -> {
            called.forEach(fold::found);
            batch.fold(fold, addressees);
            return tables.write(fold);
        });
    }

    private static Set<String> people(Answered batch, List<OpenAlert> open) {
        return Stream.concat(batch.called().stream(), open.stream().flatMap(alert -> alert.person().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
