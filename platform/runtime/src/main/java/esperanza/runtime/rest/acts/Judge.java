package esperanza.runtime.rest.acts;

import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Judged;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.DatabaseAway;
import esperanza.runtime.rest.JudgedRequests;
import esperanza.runtime.rest.JudgedRequests.Said;
import esperanza.runtime.sealing.SubjectErased;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Judges one operation by calling the method of its resource, as a request does, with a command that is never stored.
 * So its roles, walls, guards and rules are those of the command itself.
 */
@Singleton
class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private final JudgedRequests requests;

    Judge(JudgedRequests requests) {
        this.requests = requests;
    }

    /**
     * Not known while the log takes no commands, and if the database is away.
     *
     * @param address what the address says, by its names
     * @param known the ids that belong to the thing, by the names of the fields that ask for them
     */
    Uni<Judgement> judge(JudgedOperation operation, Map<String, String> address, Map<String, UUID> known) {
        JudgedExample example = JudgedExample.of(operation.example(), known);
        return Uni.createFrom()
                .deferred(() -> call(operation, address, example))
                .map(_ -> unexpected(operation, new IllegalStateException("it went on as if it were stored")))
                .onFailure()
                .recoverWithItem(failure -> judgement(operation, example, failure));
    }

    private Uni<?> call(JudgedOperation operation, Map<String, String> address, JudgedExample example) {
        try {
            Said said = said(operation, address, example);
            Object[] arguments = Stream.of(operation.method().getParameters())
                    .map(parameter -> argument(parameter, address, said))
                    .toArray();
            operation.method().trySetAccessible();
            return (Uni<?>) operation.method().invoke(operation.resource().get(), arguments);
        } catch (InvocationTargetException e) {
            return Uni.createFrom().failure(e.getCause());
        } catch (IllegalAccessException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static Said said(JudgedOperation operation, Map<String, String> address, JudgedExample example) {
        Map<String, UUID> ids = new HashMap<>();
        address.forEach((name, text) -> {
            if (isId(text)) {
                ids.put(name, id(text));
            }
        });
        return new Said(
                operation.path(address),
                Map.copyOf(ids),
                id(address.get(operation.first())),
                example.body(),
                example.namesOthers());
    }

    private Object argument(Parameter parameter, Map<String, String> address, Said said) {
        Class<?> type = parameter.getType();
        if (type == Incoming.class) {
            return requests.command(said, content(parameter));
        }
        if (type == Body.class) {
            return requests.body(said, content(parameter));
        }
        if (type == UUID.class) {
            return id(address.get(parameter.getName()));
        }
        return type == String.class ? address.get(parameter.getName()) : requests.headers(said);
    }

    private static Class<?> content(Parameter parameter) {
        return JudgedOperation.content((ParameterizedType) parameter.getParameterizedType());
    }

    private static boolean isId(String text) {
        try {
            return id(text).toString().equalsIgnoreCase(text);
        } catch (NotFoundException none) {
            return false;
        }
    }

    /** A text that is no id names nothing that is there. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }

    static Judgement judgement(JudgedOperation operation, JudgedExample example, Throwable failure) {
        return switch (failure) {
            case Judged judged -> new Judgement.Taken(judged.events());
            case NotPermitted _, ForbiddenException _ -> new Judgement.NotTheirs();
            case NotHere _, NotFoundException _ -> new Judgement.NotHere(example.namesOthers());
            case RuleViolation refusal -> of(refusal, example);
            case Refused _ -> new Judgement.ForWhatItSays();
            case SubjectErased _ -> new Judgement.Refused("erased");
            case StoreUnavailable away -> new Judgement.NotKnown(away);
            case Throwable away
            when DatabaseAway.caused(away) -> new Judgement.NotKnown(new StoreUnavailable("database-away", away));
            default -> unexpected(operation, failure);
        };
    }

    private static Judgement of(RuleViolation refusal, JudgedExample example) {
        if (refusal.rule().unknown()) {
            return new Judgement.NotHere(example.namesOthers());
        }
        return refusal.ofWhatIsSaid()
                ? new Judgement.ForWhatItSays()
                : new Judgement.Refused(refusal.rule().code());
    }

    /** An act that could not be judged is offered: the command itself will tell. */
    private static Judgement unexpected(JudgedOperation operation, Throwable failure) {
        LOG.errorf(
                "unexpected %s when %s was judged", failure.getClass().getName(), operation.id()); // no message: data
        LOG.debug("unexpected", failure);
        return new Judgement.ForWhatItSays();
    }
}
