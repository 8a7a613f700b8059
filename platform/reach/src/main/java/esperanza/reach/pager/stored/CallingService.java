package esperanza.reach.pager.stored;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * The service that calls people for what this one publishes, as the broker sees it: its consumer group has a member. The
 * broker counts a killed or frozen member for the session timeout of the group, 10 s as shipped. This is the sign of
 * life that needs nothing but Kafka, by which that service learns of what is urgent anyway.
 */
public final class CallingService implements AutoCloseable {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(4);

    private final String brokers;
    private final String group;
    private Optional<Admin> admin = Optional.empty();

    /** @param group in which that service reads our topic */
    public CallingService(String brokers, String group) {
        this.brokers = brokers;
        this.group = group;
    }

    /** Whether it reads our topic. False while the broker does not answer. */
    boolean reads() throws InterruptedException {
        try {
            return !admin().describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .members()
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException unknown) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.ifPresent(open -> open.close(Duration.ZERO));
    }

    private Admin admin() {
        if (admin.isEmpty()) {
            admin = Optional.of(Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    brokers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    2_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    3_000,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    10_000)));
        }
        return admin.get();
    }
}
