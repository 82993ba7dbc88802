package org.jiangbu.inbox.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that takes the filters of {@link ListRequest}, and where it is paged also order, cursor and limit. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Narrowed {
    boolean paged();
}
