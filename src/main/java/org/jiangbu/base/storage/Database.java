package org.jiangbu.base.storage;

/** How to reach the database: once as the owner who migrates, once as the application that may only read and write rows. */
record Database(String url, Login owner, Login application) {

    /** A database user and its password. */
    record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    boolean oneUser() {
        return owner.username().equals(application.username());
    }
}
