package esperanza.runtime.log;

import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** A poll of a mirror. The mirror itself tries again if it is refused. */
record Poll(Tuple arguments, Promise<List<Row>> sender) implements Part {

    @Override
    public String call() {
        return "element, outcome, at_position, null::int from mirror_events";
    }

    @Override
    public void answer(List<Row> rows) {
        sender.complete(rows);
    }

    @Override
    public void refuse(Throwable failure) {
        sender.fail(failure);
    }

    @Override
    public List<Poll> apart() {
        return List.of(this);
    }
}
