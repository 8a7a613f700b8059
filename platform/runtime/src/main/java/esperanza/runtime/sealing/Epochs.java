package esperanza.runtime.sealing;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Keeps the epochs of the provider and of the key table in step. Instances take turns through a database lock, because
 * a device has no locks.
 */
final class Epochs {

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('key-epoch'))";
    static final String NEWEST =
            "select coalesce(max(epoch), 0) from (select epoch from key_epoch union select epoch from destroyed_epoch) e";
    /** Registers an epoch only if it is newer than all before it: a destroyed epoch never comes back. */
    private static final String REGISTER = """
            insert into key_epoch(epoch) select $1
            where $1 > all(select epoch from key_epoch union all select epoch from destroyed_epoch)
            on conflict do nothing""";

    private final Pool keys;
    private final KekProvider kek;

    Epochs(Pool keys, KekProvider kek) {
        this.keys = keys;
        this.kek = kek;
    }

    /** Registers the provider's newest epoch in the key table. Makes a first epoch if the provider has none. */
    Uni<Void> learn() {
        return inTurn(tx -> tx.query(NEWEST)
                .execute()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> newest(rows.iterator().next().getInteger(0)))
                .chain(epoch -> register(tx, epoch)));
    }

    /** Makes the epoch in the provider and registers it in the key table. Does nothing if that is done already. */
    Uni<Void> make(int epoch) {
        return inTurn(tx -> Uni.createFrom()
                .item(epoch)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(kek::newEpoch)
                .chain(() -> register(tx, epoch)));
    }

    private int newest(int known) {
        SortedSet<Integer> there = kek.epochs();
        if (there.isEmpty()) {
            kek.newEpoch(known + 1);
            return known + 1;
        }
        return there.last();
    }

    private Uni<Void> inTurn(Function<SqlConnection, Uni<Void>> work) {
        return keys.withTransaction(tx -> tx.query(TAKE_TURNS).execute().chain(() -> work.apply(tx)));
    }

    private static Uni<Void> register(SqlConnection tx, int epoch) {
        return KeyTable.query(tx, REGISTER, Tuple.of(epoch)).replaceWithVoid();
    }
}
