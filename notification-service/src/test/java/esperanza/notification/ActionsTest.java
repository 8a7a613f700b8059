package esperanza.notification;

import esperanza.access.ActionSuite;

class ActionsTest extends ActionSuite {

    ActionsTest() {
        super(NotificationAction.values());
    }
}
