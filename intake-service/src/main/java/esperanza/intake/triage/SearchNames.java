package esperanza.intake.triage;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.alike.ContactIndex;
import esperanza.intake.triage.domain.NameSearched;
import esperanza.intake.triage.view.NameSearch;
import esperanza.intake.triage.view.QueueItem;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.EachByItself;
import esperanza.runtime.opening.OnRecord;
import esperanza.runtime.opening.PersonStream;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the reports that name a party so, among those that the person may know of. Each search is on record, and a
 * person may make a limited number of them per hour: many of them would tell who is protected.
 */
@Singleton
public class SearchNames {

    /** The rows are asked for in any case, so that the time of an answer does not tell whether a report was opened. */
    private static final Set<UUID> NO_REPORT = Set.of(new UUID(0, 0));

    private final CommandIds ids;
    private final ContactIndex index;
    private final Queue queue;
    private final CommandHandler<NameSearched, Boolean, NameSearched> searches;
    private final OnRecord onRecord;
    private final Limit limit;

    SearchNames(
            CommandIds ids,
            ContactIndex index,
            Queue queue,
            Streams streams,
            OnRecord onRecord,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.name-searches-an-hour") long most) {
        this.ids = ids;
        this.index = index;
        this.queue = queue;
        this.searches = streams.handler(NameSearched.class, new EachByItself<>());
        this.onRecord = onRecord;
        this.limit = new Limit(
                clock,
                "Too many searches for names in an hour; ask again later",
                "searched-names",
                most,
                Duration.ofHours(1));
    }

    /** Fails with {@link TooMany} for a person over the limit; then nothing is searched for and nothing recorded. */
    public Uni<List<QueueItem>> search(Asked<?> asked, NameSearch said) {
        String name = ContactIndex.indexed(said.name())
                .orElseThrow(() -> new Refused(422, "no-name", "A name has a word at least"));
        count(asked);
        Caller caller = asked.caller();
        return index.named(name, caller.credential(IntakeAction.SEARCH_NAMES))
                .chain(reports -> queue.these(caller, reports.isEmpty() ? NO_REPORT : reports))
                .map(rows -> queue.shown(rows, caller, ids.now()))
                .chain(found -> recorded(asked, said, found));
    }

    private Uni<List<QueueItem>> recorded(Asked<?> asked, NameSearch said, List<QueueItem> found) {
        NameSearched searched = new NameSearched(
                ids.derivedId("search", ids.commandId(asked)),
                said.purpose(),
                asked.caller().pseudonym(),
                found.stream().map(row -> new CaseId(row.caseId())).distinct().toList());
        return onRecord.open(
                searches.handle(ids.request(asked, PersonStream.of("searches", asked.caller()), searched)),
                _ -> Uni.createFrom().item(found));
    }

    private void count(Asked<?> asked) {
        if (!asked.sent().judgedOnly()) {
            limit.count(asked.caller().pseudonym()).ifPresent(over -> {
                throw over;
            });
        }
    }
}
