package esperanza.intake.report.read;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The references that senders gave their reports, as hashes that no two senders share: the words are sealed. */
@Singleton
public class SentReferences {

    private static final String LABEL = "external reference";
    private static final String KEEP = """
            insert into sent_reference(report_id, sender, reference) values ($1, $2, $3)
            on conflict (report_id) do nothing""";

    private final Queries queries;
    private final Secrets secrets;

    SentReferences(Queries queries, Secrets secrets) {
        this.queries = queries;
        this.secrets = secrets;
    }

    /** Keeps by which reference the sender finds the report again. Fails with {@link StoreUnavailable}. */
    public Uni<Void> keep(UUID report, String sender, String reference) {
        Tuple row = Tuple.of(report, sender, Buffer.buffer(hash(sender, reference)));
        return Queries.inTime(queries.change(KEEP, row)).replaceWithVoid();
    }

    public byte[] hash(String sender, String reference) {
        return secrets.of(LABEL, sender, reference.strip());
    }
}
