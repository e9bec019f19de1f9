import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { findChromium } from '../tests/support/browsers.ts';
