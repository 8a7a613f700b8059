package esperanza.endtoend;

import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;

/** What a service says about itself. */
final class Health {

    private Health() {}

    static Answer of(Service service) {
        try (var client = new Client()) {
            return client.get(service.url() + "/q/health/ready", "nobody");
        }
    }
}
