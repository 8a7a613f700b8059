package esperanza.runtime.log;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.AppendResult.Verdict;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Commands that go out in one call: no two of one stream, no two of one id. Each gets its own outcome. */
record Commands(List<Waiting> all, Tuple arguments) implements Part {

    /** @param since {@link System#nanoTime} when it began to wait */
    record Waiting(Append append, Promise<AppendResult> sender, long since) {}

    static Commands of(List<Waiting> batch) {
        return new Commands(
                batch,
                AppendStatement.arguments(batch.stream().map(Waiting::append).toList()));
    }

    @Override
    public String call() {
        return "cmd, outcome, first_position, events from append_commands";
    }

    @Override
    public void answer(List<Row> rows) {
        for (Row row : rows) {
            all.get(row.getInteger(1) - 1).sender.complete(result(row));
        }
    }

    @Override
    public List<StoredEvent> stored(List<Row> rows) {
        return rows.stream()
                .filter(row -> result(row).verdict() == Verdict.DONE)
                .flatMap(row -> all.get(row.getInteger(1) - 1).append.stored(row.getLong(3)).stream())
                .toList();
    }

    @Override
    public void refuse(Throwable failure) {
        all.forEach(each -> each.sender.fail(new StoreUnavailable("log-unavailable", failure)));
    }

    @Override
    public List<Commands> apart() {
        return all.stream().map(each -> of(List.of(each))).toList();
    }

    private static AppendResult result(Row row) {
        Long position = row.getLong(3);
        Integer events = row.getInteger(4);
        return new AppendResult(
                Verdict.valueOf(row.getString(2)), position == null ? 0 : position, events == null ? 0 : events);
    }
}
