package esperanza.notification.staff;

import static esperanza.notification.staff.WaysOf.WAYS;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.notification.staff.domain.Way;
import esperanza.notification.staff.domain.WayCommand;
import esperanza.notification.staff.domain.WayCommand.*;
import esperanza.notification.staff.domain.WayEvent;
import esperanza.notification.staff.domain.WayEvent.*;
import esperanza.notification.staff.domain.WayRule;
import esperanza.notification.staff.domain.Ways;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person names the own ways, proves them by the code that was sent there, and removes them. */
@Singleton
public class KeepOwnWays {

    private static final UUID NO_CODE = new UUID(0, 0);
    /** E.164: the code of the country, then the number. */
    private static final Pattern NUMBER = Pattern.compile("[+][1-9][0-9]{7,14}");

    private final CommandIds ids;
    private final WayCodes codes;
    private final Streams streams;
    private final CommandHandler<WayCommand, Ways, WayEvent> handler;

    KeepOwnWays(CommandIds ids, WayCodes codes, Streams streams) {
        this.ids = ids;
        this.codes = codes;
        this.streams = streams;
        this.handler = streams.handler(WAYS);
    }

    /**
     * A code is sent to the address, unless the person has proven it or one is still on its way.
     */
    public Uni<Created<WayEvent>> add(Asked<?> asked, WayKind kind, String address, Optional<String> language) {
        if (!isOf(kind, address)) {
            throw new RuleViolation(WayRule.NO_ADDRESS_OF_THIS_KIND);
        }
        String person = asked.caller().pseudonym();
        UUID way = codes.way(person, kind, address);
        UUID code = ids.derivedId("way-code", ids.commandId(asked));
        Personal<String> sealed = Personal.of(WaysOf.person(person), address);
        return handle(asked, new AddWay(person, way, kind, code, sealed, language, ids.now()))
                .map(outcome -> new Created<>(way, outcome));
    }

    private static boolean isOf(WayKind kind, String address) {
        return switch (kind) {
            case MAIL -> address.contains("@");
            case SMS -> NUMBER.matcher(address).matches();
        };
    }

    /** Fails with {@link WayRule#CODE_WRONG} after the mistake was recorded. */
    public Uni<Outcome<WayEvent>> prove(Asked<?> asked, UUID way, String said) {
        return of(asked)
                .map(ways -> ways.of(way).map(Way::codeId).orElse(NO_CODE))
                .chain(code -> handle(asked, new ProveWay(way, code, codes.isRight(code, said), ids.now())))
                .invoke(KeepOwnWays::refuseMistake);
    }

    public Uni<Outcome<WayEvent>> remove(Asked<?> asked, UUID way) {
        return handle(asked, new RemoveWay(way));
    }

    private Uni<Ways> of(Asked<?> asked) {
        return of(asked.caller().pseudonym());
    }

    /** @param person the pseudonym of the person */
    public Uni<Ways> of(String person) {
        return streams.state(WAYS, WaysOf.person(person));
    }

    private Uni<Outcome<WayEvent>> handle(Asked<?> asked, WayCommand command) {
        UUID person = WaysOf.person(asked.caller().pseudonym());
        return handler.handle(ids.request(asked, WAYS.stream(person), command));
    }

    private static void refuseMistake(Outcome<WayEvent> outcome) {
        if (outcome.events().stream().anyMatch(recorded -> recorded.event() instanceof WayMistaken)) {
            throw new RuleViolation(WayRule.CODE_WRONG);
        }
    }
}
