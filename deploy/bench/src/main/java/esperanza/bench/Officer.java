package esperanza.bench;

import esperanza.local.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The officer on call, who answers every alert between two windows: an alert that nobody answers is paged again every
 * minute, and that work would be measured too.
 */
final class Officer {

    /** The people who answer; a later one does if the alert called somebody higher on the ladder. */
    private static final List<String> NAMES = List.of("protection-officer", "supervisor", "ombudsman");

    private static final int NOT_ON_THIS_RUNG = 409;
    private static final String OPEN = "/v1/alerts?limit=200";
    private static final long PAUSE_NANOS = 20_000_000;

    private final Platform platform;
    private final Rest notification;
    private final Set<String> answered = new HashSet<>();

    Officer(Platform platform) {
        this.platform = platform;
        this.notification = new Rest(platform.service("notification").url());
    }

    /** Answers what is open, 50 a second at most, until nothing is. */
    void answerAll() {
        List<String> tokens =
                NAMES.stream().map(platform.keycloak()::tokenOfPerson).toList();
        String token = tokens.getFirst();
        for (List<String> open = open(token); !open.isEmpty(); open = open(token)) {
            List<CompletableFuture<Void>> answers = open.stream()
                    .filter(answered::add)
                    .map(alert -> answer(alert, tokens))
                    .toList();
            answers.forEach(CompletableFuture::join);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private List<String> open(String token) {
        return notification
                .get(OPEN, token)
                .path("items")
                .valueStream()
                .map(alert -> alert.path("alertId").asText())
                .toList();
    }

    private CompletableFuture<Void> answer(String alert, List<String> tokens) {
        LockSupport.parkNanos(PAUSE_NANOS);
        return notification
                .post("/v1/alerts/" + alert + "/acknowledgement", tokens.getFirst(), "")
                .thenCompose(answer -> {
                    if (answer.statusCode() == NOT_ON_THIS_RUNG && tokens.size() > 1) {
                        return answer(alert, tokens.subList(1, tokens.size()));
                    }
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(
                                "An alert was answered " + answer.statusCode() + " " + answer.body());
                    }
                    return CompletableFuture.completedFuture(null);
                });
    }
}
