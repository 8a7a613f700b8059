package esperanza.notification;

import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.wall.AccessEvents;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new NotificationService().catalogue();
    }

    @Override
    protected AccessEvents accessEvents() {
        return new NotificationService().accessEvents();
    }
}
